import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { StoreError, UsageError, WenmaiError } from "../errors.ts";
import type { ApiError } from "./api.ts";

const statusOf = (error: FastifyError | WenmaiError): number => {
  if (error instanceof UsageError) return 400;
  if (error instanceof StoreError && error.exitCode === 1) return 500;
  const { statusCode } = error as FastifyError;
  return typeof statusCode === "number" && statusCode >= 400 ? statusCode : 500;
};

const remedies: Readonly<Record<number, string>> = {
  400: "check the address and the parameters of the request",
  403: "open the viewer under the address that `wenmai serve` printed",
  429: "wait a minute and ask again",
};

const bodyOf = (error: FastifyError | WenmaiError, status: number): ApiError => {
  if (error instanceof WenmaiError) return { error: error.message, remedy: error.remedy };
  if (status >= 500) return { error: "the server failed while answering", remedy: "see the log of `wenmai serve`" };
  return { error: error.message, remedy: remedies[status] ?? "check the request" };
};

/** Turns whatever was thrown into ApiError JSON; causes of 500 go to the log, never to the reader. */
export const replyToError = (
  error: FastifyError | WenmaiError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const status = statusOf(error);
  if (status >= 500) request.log.error(error);
  return reply.status(status).send(bodyOf(error, status));
};

export const notFound = (reply: FastifyReply, what: string, remedy: string): FastifyReply =>
  reply.status(404).send({ error: what, remedy } satisfies ApiError);
