import { toAbsolute } from "../core/addresses.ts";
import { type OpenTransport } from "../core/transport.ts";
import { connect } from "./connect.ts";
import { SseLink } from "./sse-link.ts";

/** Watches over Server-Sent Events: one stream for all jobs and the list, opened anew when others are wanted. */
export const openSseTransport: OpenTransport = (options, handlers) => {
  const { onNews } = handlers;
  const wanted = new Set<string>();
  let link: SseLink | undefined;
  const driver = connect<SseLink>(options, handlers, {
    openLink({ token }, heard) {
      const url = toAbsolute(options.url);
      link = new SseLink({ ...heard, url, token, wanted, onNews });
      return link;
    },
    onLink() {},
    heard: {},
  });
  driver.start();
  return {
    want(key) {
      wanted.add(key);
      link?.changeSoon();
    },
    unwant(key) {
      wanted.delete(key);
      link?.forget(key);
    },
    retryNow() {
      driver.retryNow();
      link?.askAnew();
    },
    close() {
      driver.close();
    },
  };
};
