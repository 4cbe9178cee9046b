/**
 * Writes a job's state and publishes it, as one step: whoever is subscribed gets every state that is ever stored, and
 * whoever reads after the publication finds it stored.
 *
 * The fence. A job id has lives (one for each time it is queued: it may be retried, or used again after its removal), a
 * life has runs (attempts, and re-runs after a lost worker). A writer says which life and run it speaks for; one that was
 * overtaken is refused, and so is anything after the end of the life. While a job is being cancelled only its end is taken:
 * whoever runs it learns so from the refusal. `ifSeq` lets a writer that builds on a state it has read insist that nobody
 * wrote in between.
 *
 * A run numbers its states. One that is sent again, because its reply was lost or came late, or that comes after a later one of
 * the same run, changes nothing: whoever sends again cannot know what became of the first sending, which may still be on its way.
 *
 * seq = max(previous + 1, the server's clock in microseconds): it rises by one at least, and keeps rising when the previous
 * value is lost with the data, because the clock has moved on. It stays below 2^53, so a double holds it exactly.
 *
 * The feed's message has a line before the snapshot, so that it can be handed on without being read (see feed-change.ts).
 *
 * On a cluster both channels are sharded, so that only those nodes hear of a job that hold it. The job's lies in the state's slot,
 * the feed's in some slot of the same master (see feed-shards.ts), which publishes it where it has subscribers. A script may use slots
 * that it did not declare where it has no line of flags and the node serves them; where it does not, as while slots move, the feed
 * is published to all nodes. EXISTS tells.
 *
 * KEYS[1] state hash
 * ARGV 1 mode: create (the first state of a life) | write    2 life (ms)   3 run   4 phase of this state: open, cancelling
 *      or ended   5 ifSeq or ""   6 the snapshot as a JSON object without seq and at   7 job channel   8 feed channel
 *      9 seconds to keep the state, or "" for as long as it lasts   10 PUBLISH, or SPUBLISH on a cluster
 *      11 the state's number in its run, from 1; "" of a writer that runs nothing   12 the rest of the feed's line
 *      13 "1" of an end that the queue has, too, else ""; it is noted also of an end that is stored already
 *      14 the feed's sharded channel on a cluster, else ""
 *
 * Cheap where it is called most, by a run that goes on: of the hash, what has changed is written; its time to live is renewed once in
 * a 24th of it, so that it is up to that much shorter; and a writer that knows the snapshot is told what was added to it.
 *
 * Returns {written, seq, at}, or {outcome, snapshot JSON that is stored}; outcome: repeated | exists | superseded | cancelling | ended | changed
 */
export const WRITE_PROGRESS = String.raw`
local stored = redis.call('HMGET', KEYS[1], 'seq', 'life', 'run', 'phase', 'step')
local seq, storedLife, storedRun = tonumber(stored[1]), tonumber(stored[2]), tonumber(stored[3])
local storedPhase, storedStep = stored[4], tonumber(stored[5]) or 0
local mode, life, run, phase = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local step = tonumber(ARGV[11])
local refusal

if seq then
  if life < storedLife then refusal = 'superseded'
  elseif life == storedLife then
    if mode == 'create' then refusal = 'exists'
    elseif run < storedRun then refusal = 'superseded'
    elseif storedPhase == 'ended' then
      if phase == 'ended' and ARGV[13] ~= '' then redis.call('HSET', KEYS[1], 'inQueue', ARGV[13]) end
      refusal = 'ended'
    elseif storedPhase == 'cancelling' and phase ~= 'ended' then refusal = 'cancelling'
    elseif run == storedRun and step and step <= storedStep then refusal = 'repeated' end
  end
  if not refusal and ARGV[5] ~= '' and tonumber(ARGV[5]) ~= seq then refusal = 'changed' end
end
if refusal then return {refusal, redis.call('HGET', KEYS[1], 'json')} end

-- Others speak for a run, too (of its lost worker, say); what the run itself has told stays counted.
local isSameRun = seq and life == storedLife and run == storedRun
if not step then step = isSameRun and storedStep or 0 end

local time = redis.call('TIME')
local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
local before = seq or 0
if micros > before then seq = micros else seq = before + 1 end

local seqText = string.format('%.0f', seq)
local at = string.format('%.0f', math.floor(micros / 1000))
local snapshot = '{"seq":' .. seqText .. ',"at":' .. at .. ',' .. string.sub(ARGV[6], 2)

if isSameRun and storedPhase == phase and ARGV[13] == '' then
  redis.call('HSET', KEYS[1], 'json', snapshot, 'seq', seqText, 'step', step)
else
  redis.call('HSET', KEYS[1], 'json', snapshot, 'seq', seqText, 'life', ARGV[2], 'run', ARGV[3], 'phase', phase,
    'step', step, 'inQueue', ARGV[13])
end
local span = (tonumber(ARGV[9]) or 0) * 1000000 / 24
if span == 0 then
  if storedPhase == 'ended' then redis.call('PERSIST', KEYS[1]) end
elseif storedPhase ~= phase or math.floor(before / span) ~= math.floor(seq / span) then
  redis.call('EXPIRE', KEYS[1], ARGV[9])
end
redis.call(ARGV[10], ARGV[7], snapshot)
local shard = ARGV[14]
if shard == '' or type(redis.pcall('EXISTS', shard)) ~= 'number' then
  redis.call('PUBLISH', ARGV[8], seqText .. ' ' .. ARGV[12] .. '\n' .. snapshot)
else
  local counted = redis.pcall('PUBSUB', 'SHARDNUMSUB', shard)
  if counted.err or counted[2] > 0 then
    redis.call('SPUBLISH', shard, seqText .. ' ' .. ARGV[12] .. '\n' .. snapshot)
  end
end
return {'written', seqText, at}
`;
