import type { z } from 'zod'
import { DatasetRecord } from '../../domain/records/dataset-record.ts'

/** A version of the dataset as the queries for them return it. */
export const DatasetRow = DatasetRecord.omit({ type: true })
export type DatasetRow = z.infer<typeof DatasetRow>

/** The version of a row. */
export const toDataset = (row: DatasetRow): DatasetRecord => ({ ...row, type: 'dataset' })
