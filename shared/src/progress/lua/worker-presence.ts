/**
 * Counts the workers online, and lists one as heard of now. A script, because the clock must be that of the server which
 * holds the list: those of a cluster's nodes differ.
 *
 * KEYS[1] sorted set: worker ids by the time (ms) they were last heard of
 * ARGV 1 the id of the worker that says it is alive, or "" to count only   2 gone after (ms)   3 off the list after (ms)
 * Returns how many are online
 */
export const WORKER_PRESENCE = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
if ARGV[1] ~= '' then
  redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - tonumber(ARGV[3])))
end
return redis.call('ZCOUNT', KEYS[1], string.format('%.0f', now - tonumber(ARGV[2])), '+inf')
`;
