import { z } from 'zod'
import { NotFoundError } from '../../domain/errors.ts'
import { VOCABULARIES, Vocabulary } from '../../domain/vocabulary.ts'
import { answeredNotModified, Meta, metaOf, setVersionHeaders } from '../answer.ts'
import type { App } from '../app-type.ts'
import { requireJson } from '../negotiation.ts'
import { COMMON_PROBLEMS, type Kit, NOT_MODIFIED, oneOf } from '../route-kit.ts'
import { text } from '../validate.ts'

/** `/vocab`: the codes that answers use. */
export function vocabularyRoutes(app: App, { probe }: Kit): void {
  app.get(
    '/vocab',
    {
      schema: {
        operationId: 'listVocabularies',
        summary: 'List all codes',
        description: 'Every list of codes with titles, and the standard that each is from.',
        tags: ['Vocabulary'],
        querystring: z.strictObject({}),
        response: {
          200: {
            description: 'All lists.',
            content: {
              'application/json': { schema: z.object({ data: z.array(Vocabulary), meta: Meta }) },
            },
          },
          ...NOT_MODIFIED,
          ...COMMON_PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      requireJson(request.headers.accept)
      if (await answeredNotModified(request, reply, probe)) return reply
      const version = await probe()
      setVersionHeaders(request, reply, version)
      return reply.send({ data: [...VOCABULARIES], meta: metaOf(version) })
    },
  )
  app.get(
    '/vocab/:list',
    {
      schema: {
        operationId: 'getVocabulary',
        summary: 'Get one list of codes',
        description: 'By the name of the list, as `listVocabularies` gives it.',
        tags: ['Vocabulary'],
        params: z.object({ list: text(100).describe('Name of the list.') }),
        querystring: z.strictObject({}),
        response: {
          200: {
            description: 'The list.',
            content: { 'application/json': { schema: oneOf(Vocabulary) } },
          },
          ...NOT_MODIFIED,
          ...COMMON_PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      requireJson(request.headers.accept)
      const { list } = request.params
      const found = VOCABULARIES.find(({ id }) => id === list)
      if (!found)
        throw new NotFoundError(
          'list of codes',
          list,
          VOCABULARIES.map(({ id }) => id),
        )
      if (await answeredNotModified(request, reply, probe)) return reply
      const version = await probe()
      setVersionHeaders(request, reply, version)
      return reply.send({ data: found, meta: metaOf(version) })
    },
  )
}
