/** The user or the system asked to stop before the work was done. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped before the end. Run it again to go on.')
  }
}
