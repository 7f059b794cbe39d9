import type { z } from 'zod'
import type { Graph } from '../graph/graph.ts'
import { argumentsError } from './errors.ts'

/** Reads a text beside the main thread. The answer is an extraction, as JSON. */
export interface TextReader {
  extract(
    request: { text: string; publishedAt?: string | undefined },
    signal: AbortSignal,
  ): Promise<{ json: string; warnings: string[] }>
}

/** What the tools work with. */
export interface ToolKit {
  graph: Graph
  /** Null where no text can be read. */
  textReader: TextReader | null
}

/** What a tool found: for programs as `data`, for a model to read as `text`. Both say the same. */
export interface Found<Data> {
  data: Data
  text: string
}

/** One fixed question that a model may ask. */
export interface Tool {
  name: string
  title: string
  description: string
  input: z.ZodObject
  output: z.ZodObject
  /** After so long the call is given up. */
  timeoutMs: number
  run(kit: ToolKit, args: unknown, signal: AbortSignal): Promise<Found<Record<string, unknown>>>
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string
  title: string
  description: string
  input: Input
  output: Output
  timeoutMs?: number
  run(kit: ToolKit, args: z.infer<Input>, signal: AbortSignal): Promise<Found<z.infer<Output>>>
}

/** So long a request of the REST API has too. */
const TIMEOUT_MS = 8_000

/** A tool whose arguments and answer are checked. Its `run` throws `ToolError` for wrong arguments. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>({
  run,
  timeoutMs = TIMEOUT_MS,
  ...tool
}: Definition<Input, Output>): Tool {
  return {
    ...tool,
    timeoutMs,
    async run(kit, args, signal) {
      const parsed = tool.input.safeParse(args)
      if (!parsed.success) {
        throw argumentsError(tool.name, Object.keys(tool.input.shape), parsed.error.issues)
      }
      const { data, text } = await run(kit, parsed.data, signal)
      return { data: tool.output.parse(data), text }
    },
  }
}
