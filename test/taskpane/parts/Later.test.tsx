// A part of the pane that is loaded when it is first wanted.
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Later } from '../../../src/taskpane/parts/Later';
import { lazyPart } from '../../../src/taskpane/parts/lazyPart';

const Part = (): ReactElement => <p>在这里</p>;

/** A part that does not come until the network is back. */
function cutOff() {
  const load = jest.fn((): Promise<{ default: typeof Part }> => Promise.reject(new Error('no such file')));
  return { load, Missing: lazyPart(load), mend: () => { load.mockResolvedValue({ default: Part }); } };
}

afterEach(() => { jest.restoreAllMocks(); });

test('it is said to be opening until it is there', async () => {
  const Loaded = lazyPart(() => Promise.resolve({ default: Part }));
  render(<Later><Loaded /></Later>);
  expect(screen.getByText('正在打开…')).toBeTruthy();
  expect(await screen.findByText('在这里')).toBeTruthy();
  expect(screen.queryByText('正在打开…')).toBeNull();
});

describe('where it cannot be loaded', () => {
  beforeEach(() => { jest.spyOn(console, 'error').mockImplementation(() => undefined); });

  test('that is said, what stands beside it stays, and it is not asked for without end', async () => {
    const { load, Missing } = cutOff();
    render(<><Part /><Later><Missing /></Later></>);
    expect((await screen.findByRole('alert')).textContent).toMatch(/没有打开.*再试一次/);
    expect(screen.getByText('在这里')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('the click beside it loads it when the network is back, and says so again when it is not', async () => {
    const { Missing, mend } = cutOff();
    render(<Later><Missing /></Later>);
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    expect(screen.queryByRole('alert')).toBeNull();
    const button = await screen.findByRole('button', { name: '再试一次' });
    mend();
    fireEvent.click(button);
    expect(await screen.findByText('在这里')).toBeTruthy();
  });

  test('it is loaded when it is shown anew, as by another tab and back', async () => {
    const { Missing, mend } = cutOff();
    const { rerender } = render(<Later key="there"><Missing /></Later>);
    await screen.findByRole('alert');
    mend();
    rerender(<Later key="back"><Missing /></Later>);
    expect(await screen.findByText('在这里')).toBeTruthy();
  });

  test('it is loaded after a click that went through elsewhere', async () => {
    const { Missing, mend } = cutOff();
    const { rerender } = render(<Later after={null}><Missing /></Later>);
    await screen.findByRole('alert');
    mend();
    rerender(<Later after={1}><Missing /></Later>);
    expect(await screen.findByText('在这里')).toBeTruthy();
  });
});
