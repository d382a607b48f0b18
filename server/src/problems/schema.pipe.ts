import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { type Bilingual, parseBy } from '@jifen/policies';
import { z } from 'zod';
import { ProblemError } from './problem-error.js';

const places: Record<ArgumentMetadata['type'], Bilingual> = {
  body: { zh: '请求正文', en: 'the body' },
  query: { zh: '查询参数', en: 'the query' },
  param: { zh: '地址', en: 'the address' },
  custom: { zh: '请求', en: 'the request' },
};

/**
 * Reads what a handler declares by a zod schema: `@Body({ schema: In })`, `@Query({ schema: Q })`, `@Param('id', { schema: Id })`.
 * What does not fit is refused as `REQUEST-INVALID`, each place with its pointer, in both languages.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    if (type === 'body' && value === undefined) throw new ProblemError('BODY-MISSING');
    if (data === undefined) return read(schema, value, type);
    // One named parameter is read as part of an object, so that pointers carry its name and it may be optional.
    const whole = read(z.object({ [data]: schema }), value === undefined ? {} : { [data]: value }, type);
    return whole[data];
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown, type: ArgumentMetadata['type']): T {
  const result = parseBy(schema, value);
  if (result.value !== null) return result.value;
  const [first] = result.findings;
  if (!first) throw new ProblemError('BODY-MISSING');
  const where = first.pointer === '' ? { zh: '', en: '' } : { zh: `${first.pointer}：`, en: `${first.pointer}: ` };
  throw new ProblemError('REQUEST-INVALID', {
    detail: {
      zh: `${places[type].zh}有 ${result.findings.length} 处不符合要求。${where.zh}${first.message.zh}。`,
      en: `${result.findings.length} place(s) in ${places[type].en} are not as required. ${where.en}${first.message.en}.`,
    },
    pointer: first.pointer,
    findings: result.findings,
  });
}
