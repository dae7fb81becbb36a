// One click on the ribbon: do it, say how it ended, and tell Excel that it is over, whatever happened.
import { afterFailure, type RibbonMessage } from './ribbonMessages';

export interface CommandInput {
  readonly act: () => Promise<RibbonMessage>;
  /** Resolves when she has read it; false when it could not be shown. */
  readonly show: (message: RibbonMessage) => Promise<boolean>;
  /** Where no message can be shown: leaves it where she will look next, and leads her to what the workbook itself says. */
  readonly lead: (message: RibbonMessage) => Promise<unknown>;
  /** Mistakes of ours must not end here. */
  readonly report: (error: unknown) => void;
}

export async function runCommand(event: Pick<Office.AddinCommands.Event, 'completed'>, { act, show, lead, report }: CommandInput): Promise<void> {
  try {
    const message = await act().catch((error: unknown) => {
      report(error);
      return afterFailure(error);
    });
    const shown = await show(message).catch((error: unknown) => {
      report(error);
      return false;
    });
    if (!shown) await lead(message);
  } catch (error) {
    report(error);
  } finally {
    event.completed();
  }
}
