const { createHeadway } = require("@headway/gateway");
const { progressOf, track } = require("@headway/worker");
const { Queue, Worker } = require("bullmq");
const { io } = require("socket.io-client");
const { exercise } = require("./exercise.cjs");

void exercise({ createHeadway, track, progressOf, Queue, Worker, connect: io });
