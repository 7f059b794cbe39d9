import type { Tool } from './tool.ts'
import { claims } from './tools/claims.ts'
import { company } from './tools/company.ts'
import { conflicts } from './tools/conflicts.ts'
import { extractText } from './tools/extract-text.ts'
import { facts } from './tools/facts.ts'
import { findPath } from './tools/find-path.ts'
import { ownership } from './tools/ownership.ts'
import { searchEntities } from './tools/search-entities.ts'

/** All tools, in the order of the list. All of them only read. */
export const TOOLS: readonly Tool[] = [
  searchEntities,
  company,
  facts,
  ownership,
  findPath,
  claims,
  conflicts,
  extractText,
]
