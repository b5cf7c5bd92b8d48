/** Jobs one after the other, in the order in which they were asked for. */
export class Turns {
  readonly #failed: (error: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** `failed` hears what a job throws; whoever asked for the job does, too. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  take<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job);
    this.#last = done.catch(this.#failed);
    return done;
  }
}
