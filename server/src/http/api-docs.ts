import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../auth/request-token.js';
import { SERVER_VERSION } from '../health/versions.js';
import { problemCodes } from '../problems/problem-codes.js';

const OPERATIONS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** Serves the description of the API: `/api/openapi.json`, and `/api/docs` to read. Made when it is first asked for. */
export function serveApiDocs(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => describe(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '新市民积分政策工作台 API',
    swaggerOptions: { docExpansion: 'none', defaultModelsExpandDepth: 0 },
  });
}

function describe(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('新市民积分政策工作台 / Points policy workbench')
    .setVersion(SERVER_VERSION)
    .setDescription(introduction())
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'cookie')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  return withProblems(SwaggerModule.createDocument(app, config));
}

/** Every operation may answer with a problem, whose schema comes with the health route; it is said here for all of them. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of OPERATIONS) {
      const responses = path[operation]?.responses;
      if (responses) responses['default'] = { description: '问题说明 / Problem', content };
    }
  }
  return document;
}

function introduction(): string {
  const rows = Object.entries(problemCodes).map(
    ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title.zh} | ${title.en} |`,
  );
  return [
    '登录：`POST /api/auth/login`，之后用 Cookie（修改数据的请求加 `X-Requested-With: jifen`）或 `Authorization: Bearer`。',
    'Sign in by `POST /api/auth/login`; then use the cookie (with `X-Requested-With: jifen` on requests that change data) or `Authorization: Bearer`.',
    '',
    '列表 / Lists: `?page=1&perPage=25&sort=field&order=ASC&filter={"field":"value"}` → `{data, total}`.',
    '',
    '错误为 `application/problem+json`，代码固定 / Errors are `application/problem+json` with stable codes:',
    '',
    '| code | status | 中文 | English |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
