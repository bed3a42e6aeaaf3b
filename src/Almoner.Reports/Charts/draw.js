'use strict';
// ECharts reads formatter strings as templates ({a}, {b}, $&). Labels here are finished text, so they are
// handed over as functions that return them untouched: {"formatter": {"text": "..."}} in the options.
var draw = (function () {
  function revive(key, value) {
    if (key === 'formatter' && value !== null && typeof value === 'object' && typeof value.text === 'string') {
      return function () { return value.text; };
    }
    return value;
  }

  return function (options, width, height) {
    var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
    try {
      chart.setOption(JSON.parse(options, revive));
      return chart.renderToSVGString({ useViewBox: true });
    } finally {
      chart.dispose();
    }
  };
})();
