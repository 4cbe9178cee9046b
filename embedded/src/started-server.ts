export interface StartedServer {
  readonly url: string;
  /** One line for a person: what runs, and where its data is. */
  readonly describe: string;
  /** Ends the server and waits until it is gone; its data is on disk then. */
  stop(): Promise<void>;
}

export interface StartedMongo extends StartedServer {
  readonly kind: "mongod" | "stand-in";
}
