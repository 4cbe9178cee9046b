/**
 * Gives a job that the queue has not ended a timestamp of its own for its next life, and all its attempts. Refused once the job
 * has another timestamp, has ended, or while another worker than the caller holds it.
 *
 * KEYS 1 the job   2 its lock   ARGV 1 the life before (ms)   2 the next one   3 the caller's lock, or ""
 * Returns the job's timestamp as it is now, or nil when the queue does not have the job.
 */
export const BEGIN_NEXT_LIFE = `
local life = redis.call('HGET', KEYS[1], 'timestamp')
if life ~= ARGV[1] or redis.call('HEXISTS', KEYS[1], 'finishedOn') == 1 then return life end
local lock = redis.call('GET', KEYS[2])
if lock and lock ~= ARGV[3] then return life end
redis.call('HSET', KEYS[1], 'timestamp', ARGV[2], 'atm', 0)
return ARGV[2]
`;
