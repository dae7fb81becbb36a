// One click on the ribbon: do it, say how it ended, and tell Excel that it is over, whatever happened.
import { afterFailure, type RibbonMessage } from './ribbonMessages';

export interface CommandInput {
  readonly act: () => Promise<RibbonMessage>;
  /** Resolves when she has read it, or when it could not be shown. */
  readonly show: (message: RibbonMessage) => Promise<void>;
  /** Mistakes of ours must not end here. */
  readonly report: (error: unknown) => void;
}

export async function runCommand(event: Pick<Office.AddinCommands.Event, 'completed'>, { act, show, report }: CommandInput): Promise<void> {
  try {
    await show(await act().catch((error: unknown) => {
      report(error);
      return afterFailure(error);
    }));
  } catch (error) {
    report(error);
  } finally {
    event.completed();
  }
}
