import { hostname } from 'node:os'

/** How this process is named to others that wait for it: a person can find it by this. */
export const ownerName = (): string => `process ${process.pid} on ${hostname()}`
