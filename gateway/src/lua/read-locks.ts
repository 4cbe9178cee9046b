/** For each job: 2 when a worker holds a lock on it, 1 when the queue has it otherwise, 0 when it does not. */
export const READ_LOCKS = `
local locks = {}
for index = 2, #ARGV do
  local key = ARGV[1] .. ARGV[index]
  locks[index - 1] = redis.call('EXISTS', key .. ':lock') * 2
  if locks[index - 1] == 0 then locks[index - 1] = redis.call('EXISTS', key) end
end
return locks
`;
