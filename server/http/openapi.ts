import * as z from 'zod';
import { Problem } from '../../schemas/problem.ts';

/** A route as it was declared: what it is called by and the shapes that it checks. */
export interface Route {
  readonly method: string;
  /** `/api/v1/exercises/:id` */
  readonly url: string;
  readonly params?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
}

type Json = Record<string, unknown>;

const asJson = (schema: z.ZodType): Json => {
  const { $schema: _, ...json }: Json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
};

/** The routes as OpenAPI 3.1. Every one of them answers an error with a `Problem`. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liaison',
      version,
      description: 'EXERCISE. Routes of a mock inter-agency message exchange for teaching.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: asJson(Problem) },
      securitySchemes: { ticket: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: 'What is wrong',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation({ method, url, params, query, body }: Route): Json {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')];
  return {
    operationId: `${method.toLowerCase()}${url.replaceAll(/[^A-Za-z0-9]+/g, '_')}`,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: asJson(body) } } } }),
    security: [{}, { ticket: [] }],
    responses: { '2XX': { description: 'Done' }, default: { $ref: '#/components/responses/Problem' } },
  };
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const json: { properties?: Json; required?: readonly string[] } = asJson(schema);
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}
