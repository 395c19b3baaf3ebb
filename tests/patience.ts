// Some tests make hundreds of calls, and the first of them start every instance cold.
jest.setTimeout(60_000)
