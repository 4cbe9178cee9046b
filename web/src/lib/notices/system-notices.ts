import { toJobHash } from "../browser/router.ts";
import { TellMe } from "./tell-me.ts";
import type { SystemNotices, TellMeDeps } from "./tell-me.ts";

/** The browser's notifications. Where it has none, or only lets a service worker show them, nothing is shown. */
const systemNotices: SystemNotices = {
  // On pages without https, browsers that have them refuse them without asking anybody.
  permission: () =>
    "Notification" in window && window.isSecureContext ? Notification.permission : "unsupported",
  async ask() {
    try {
      return await Notification.requestPermission();
    } catch {
      // Not to be asked here, such as in another page's frame.
      return "denied";
    }
  },
  show({ title, body, jobId }) {
    try {
      // The tag: where two tabs tell of one job all the same, the second replaces the first.
      const notice = new Notification(title, { body, tag: `headway-${jobId}`, icon: "favicon.svg" });
      notice.onclick = () => {
        window.focus();
        window.location.hash = toJobHash(jobId);
        notice.close();
      };
    } catch {
      // Android's browsers refuse this way of showing one; the title and the page tell the end there.
    }
  },
};

/**
 * Runs the task once, alone among the tabs where there are Web Locks. They are missing on pages without https, and forbidden
 * to pages that may not store anything.
 */
export async function withLock(name: string, task: () => void): Promise<void> {
  let isDone = false;
  const once = (): void => {
    isDone = true;
    task();
  };
  try {
    if ("locks" in navigator) await navigator.locks.request(name, once);
  } catch (thrown) {
    if (isDone) throw thrown;
  }
  if (!isDone) once();
}

/** Tells by the notifications of the system, in one of all tabs. */
export function tellByTheSystem(org: string, storage: TellMeDeps["storage"]): TellMe {
  return new TellMe({
    org,
    storage,
    notices: systemNotices,
    isHidden: () => document.visibilityState === "hidden",
    withLock,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
