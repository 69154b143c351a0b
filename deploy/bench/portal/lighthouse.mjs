// One run of Lighthouse with its mobile preset (a slow phone on slow 4G, simulated).
import lighthouse from 'lighthouse';

export async function audits(url, port, again = 3) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', disableStorageReset: true, onlyCategories: ['performance', 'accessibility', 'best-practices'] });
  // now and then it misses the beginning of the page, and says so
  if (lhr.runtimeError && again > 0) return audits(url, port, again - 1);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const { audits: found, categories } = lhr;
  return {
    lcp: Math.round(found['largest-contentful-paint'].numericValue),
    cls: Math.round(found['cumulative-layout-shift'].numericValue * 1000),
    accessibility: Math.round(categories.accessibility.score * 100),
    practices: Math.round(categories['best-practices'].score * 100),
  };
}
