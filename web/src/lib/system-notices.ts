import { toJobHash } from "./router.ts";
import type { SystemNotices } from "./tell-me.ts";

/** The browser's notifications. Where it has none, or only lets a service worker show them, nothing is shown. */
export const systemNotices: SystemNotices = {
  permission: () => ("Notification" in window ? Notification.permission : "unsupported"),
  ask: () => Notification.requestPermission(),
  show({ title, body, jobId }) {
    try {
      // The tag: where two tabs tell of one job all the same, the second replaces the first.
      const notice = new Notification(title, { body, tag: `headway-${jobId}`, icon: "/favicon.svg" });
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

/** Web Locks where there are any; they are missing on pages without https, where notifications are, too. */
export async function withLock(name: string, task: () => void): Promise<void> {
  if (!("locks" in navigator)) {
    task();
    return;
  }
  await navigator.locks.request(name, task);
}
