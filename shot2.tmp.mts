import { chromium } from "playwright-core";
const base="http://localhost:4700"; const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for (const p of process.argv.slice(2)) { const [path,lang,scheme,w,full]=p.split(","); const pg=await b.newPage({viewport:{width:Number(w),height:Number(w)>600?900:844},colorScheme:scheme as any});
 const errs:string[]=[]; pg.on("pageerror",e=>errs.push(e.message));
 await pg.goto(`${base}${path}${path.includes("?")?"&":"?"}lang=${lang}`); await pg.waitForLoadState("networkidle"); await pg.waitForTimeout(700);
 const name=`/tmp/shots/${path.replace(/[^a-z0-9]/gi,"_").slice(0,40)}_${lang}_${scheme}_${w}.png`; await pg.screenshot({path:name,fullPage:full==="full"}); console.log(name,errs.join("|"), await pg.evaluate("document.documentElement.scrollWidth>innerWidth?'OVERFLOW '+document.documentElement.scrollWidth:''")); await pg.close(); }
await b.close();
