// A part of the pane that is loaded when it is first wanted.
import { render, screen } from '@testing-library/react';
import { lazy, type ReactElement } from 'react';
import { Later } from '../../../src/taskpane/parts/Later';

const Part = (): ReactElement => <p>在这里</p>;

test('it is said to be opening until it is there', async () => {
  const Loaded = lazy(() => Promise.resolve({ default: Part }));
  render(<Later><Loaded /></Later>);
  expect(screen.getByText('正在打开…')).toBeTruthy();
  expect(await screen.findByText('在这里')).toBeTruthy();
  expect(screen.queryByText('正在打开…')).toBeNull();
});

test('where it cannot be loaded, that is said, and what stands beside it stays', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Missing = lazy((): Promise<{ default: typeof Part }> => Promise.reject(new Error('no such file')));
  render(<><Part /><Later><Missing /></Later></>);
  expect((await screen.findByRole('alert')).textContent).toMatch(/没有打开.*再打开/);
  expect(screen.getByText('在这里')).toBeTruthy();
  logged.mockRestore();
});
