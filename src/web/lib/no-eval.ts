import * as z from "zod";

// The page may not make code out of text; to try is an error on its console. Stands before whatever defines a shape.
z.config({ jitless: true });
