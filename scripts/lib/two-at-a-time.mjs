/** Does these pieces of work, each a function that gives a promise, in their order, two at a time. */
export async function twoAtATime(work) {
  const left = [...work]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await next()
  }
  await Promise.all([worker(), worker()])
}
