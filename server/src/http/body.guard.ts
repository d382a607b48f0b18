import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { AppConfig } from '../config/app-config.js';
import { ProblemError } from '../problems/problem-error.js';
import { BODY_LIMIT, STREAMED_BODY } from './body-options.js';
import { readJsonBody } from './read-json-body.js';

const JSON_TYPES = ['application/json'];

/**
 * Reads the body of a request, after the guards before it have decided that the caller may send one. So nobody who is not signed
 * in makes the server parse megabytes.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!hasBody(request)) {
      request.body = undefined;
      return true;
    }
    const handler = context.getHandler();
    const streamed = this.reflector.get<string[] | undefined>(STREAMED_BODY, handler);
    requireMedia(request, streamed ?? JSON_TYPES);
    if (!streamed) {
      const limit = this.reflector.get<number | undefined>(BODY_LIMIT, handler) ?? this.config.bodyLimitBytes;
      request.body = await readJsonBody(request, limit);
    }
    return true;
  }
}

function hasBody(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}

function requireMedia(request: Request, accepted: readonly string[]): void {
  const [type = '', ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const encoding = request.get('content-encoding') ?? 'identity';
  const readable =
    accepted.includes(type.trim()) && encoding === 'identity' && (!charset || /^charset="?utf-?8"?$/.test(charset));
  if (readable) return;
  throw new ProblemError('MEDIA-NOT-SUPPORTED', {
    detail: {
      zh: `该操作只接受未压缩的 UTF-8 正文，类型为 ${accepted.join('、')}。`,
      en: `This operation accepts an uncompressed UTF-8 body of type ${accepted.join(', ')}.`,
    },
    headers: { 'Accept-Post': accepted.join(', ') },
  });
}
