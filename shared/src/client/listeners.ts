/** Listeners of one thing. One that throws is reported and does not keep the news from the others. */
export interface Listeners<News> {
  readonly size: number;
  add(listener: (news: News) => void): () => void;
  tell(news: News): void;
  clear(): void;
}

export function createListeners<News>(): Listeners<News> {
  // Wrapped, so that the same function added twice is two listeners with an undo each.
  const all = new Set<{ listener: (news: News) => void }>();
  return {
    get size() {
      return all.size;
    },
    add(listener) {
      const entry = { listener };
      all.add(entry);
      return () => {
        all.delete(entry);
      };
    },
    tell(news) {
      for (const entry of [...all]) if (all.has(entry)) callListener(entry.listener, news);
    },
    clear() {
      all.clear();
    },
  };
}

export function callListener<News>(listener: (news: News) => void, news: News): void {
  try {
    listener(news);
  } catch (error) {
    console.error("headway: a listener threw", error);
  }
}
