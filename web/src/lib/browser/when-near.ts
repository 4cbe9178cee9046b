/** About half a screen: what is fetched from there on is here before anybody has scrolled to it. */
const MARGIN = "400px";

/** An attachment that calls `task` once, as soon as the element is in sight or nearly so. */
export function whenNear(task: () => void): (element: Element) => () => void {
  return (element) => {
    const observer = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        task();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
