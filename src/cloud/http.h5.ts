/** Asks a function over its HTTP access and gives its raw answer; what is sent stays out of the address. */
export async function overHttp(functionName: string, event: object, session?: string): Promise<unknown> {
  const response = await fetch(`/http/${functionName}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session ? { authorization: `Bearer ${session}` } : {}),
    },
    body: JSON.stringify(event),
  });
  return response.json();
}
