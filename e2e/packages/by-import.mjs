import { createHeadway } from "@headway/gateway";
import { progressOf, track } from "@headway/worker";
import { Queue, Worker } from "bullmq";
import { io } from "socket.io-client";
import { exercise } from "./exercise.cjs";

await exercise({ createHeadway, track, progressOf, Queue, Worker, connect: io });
