/** A stretch of the list of running jobs: its length, then those of it on which no worker holds a lock. */
export const FIND_UNLOCKED = `
local ids = redis.call('LRANGE', KEYS[1], ARGV[2], ARGV[3])
local found = {#ids}
for _, id in ipairs(ids) do
  if redis.call('EXISTS', ARGV[1] .. id .. ':lock') == 0 then found[#found + 1] = id end
end
return found
`;
