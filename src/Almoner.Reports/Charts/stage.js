'use strict';
// What ECharts expects of a browser and this runtime does not have. Pictures are drawn at once and never again, so
// nothing that is put off needs to happen; and what is drawn must not depend on chance.
var setTimeout = function () { return 0; };
var clearTimeout = function () { };
Math.random = function () { return 0.5; };
