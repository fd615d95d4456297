/**
 * A module as TeaVM writes it, small: `use(word)` sorts out shapes, `read()` tells what the static
 * initializers left, `longs(n)` adds, `same(x, z)` compares records. The runtime is cut down to what these need.
 */
export const SAMPLE = `"use strict";
let $rt_wrapFunction0 = f => function() {
    return f(this);
},
$rt_wrapFunction1 = f => function(p1) {
    return f(this, p1);
},
$rt_eraseClinit = target => target.$clinit = () => {
},
$rt_classWithoutFields = superclass => {
    if (superclass === void 0) {
        superclass = jl_Object;
    }
    return function() {
        superclass.call(this);
    };
},
$rt_meta = Symbol("teavm_meta"),
$rt_newClassMetadata = source => Object.assign({ superinterfaces : [], parent : null }, source || {}),
$rt_stringPool_instance,
$rt_stringPool = strings => {
    $rt_stringPool_instance = strings;
},
$rt_s = index => $rt_stringPool_instance[index],
$rt_metadata = data => {
    for (let i = 0; i < data.length; i += 8) {
        const cls = data[i];
        const parent = data[i + 2];
        cls[$rt_meta] = $rt_newClassMetadata({ superinterfaces : data[i + 3], parent : parent || null });
        cls.prototype = parent ? Object.create(parent.prototype) : {};
        cls.prototype.constructor = cls;
        const methods = data[i + 7] || [];
        for (let j = 0; j < methods.length; j += 2) {
            for (const name of [methods[j]].flat()) cls.prototype[name] = methods[j + 1];
        }
    }
};
function jl_Object() {
    this.$id$ = 0;
}
let jl_Object__init_ = $this => {
},
jl_Object_hash = $this => {
    if (!$this.$id$)
        $this.$id$ = 42;
    return $this.$id$;
},
Long_ZERO = BigInt(0),
Long_fromInt = val => BigInt.asIntN(64, BigInt(val | 0)),
Long_create = (lo, hi) => BigInt.asIntN(64, BigInt.asUintN(64, BigInt(lo)) | BigInt.asUintN(64, BigInt(hi) << BigInt(32))),
Long_add = (a, b) => BigInt.asIntN(64, a + b),
Long_lt = (a, b) => a < b;
function i_Shape() {
    jl_Object.call(this);
    this.$name0 = null;
}
let i_Shape__init_ = ($this, $name) => {
    $this.$name0 = $name;
},
i_Shape_name = $this => {
    return $this.$name0;
},
i_Shape_kind = $this => {
    return "a shape";
};
function i_Square() {
    let a = this; i_Shape.call(a);
    a.$side = 0;
    a.$count = Long_ZERO;
}
let i_Square_LAST = null,
i_Square_$callClinit = () => {
    i_Square_$callClinit = $rt_eraseClinit(i_Square);
    i_Square__clinit_();
},
i_Square__init_ = ($this, $side) => {
    i_Square_$callClinit();
    i_Shape__init_($this, $rt_s(0));
    $this.$side = $side * 2;
},
i_Square__init_0 = var_0 => {
    let var_1 = new i_Square();
    i_Square__init_(var_1, var_0);
    return var_1;
},
i_Square_kind = $this => {
    return i_Shape_kind($this) + " with corners";
},
i_Square_area = $this => {
    return $this.$side * $this.$side;
},
i_Square__clinit_ = () => {
    i_Names_$callClinit();
    i_Square_LAST = i_Names_FIRST + $rt_s(1);
},
i_Names = $rt_classWithoutFields(),
i_Names_FIRST = null,
i_Names_$callClinit = () => {
    i_Names_$callClinit = $rt_eraseClinit(i_Names);
    i_Names_FIRST = $rt_s(2);
};
function i_Pair() {
    let a = this; jl_Object.call(a);
    a.$left = null;
    a.$right = null;
}
let i_Left = $rt_classWithoutFields(),
i_Left_FIRST = 0,
i_Left_$callClinit = () => {
    i_Left_$callClinit = $rt_eraseClinit(i_Left);
    i_Right_$callClinit();
    i_Left_FIRST = i_Right_FIRST + 1;
},
i_Right = $rt_classWithoutFields(),
i_Right_FIRST = 0,
i_Right_$callClinit = () => {
    i_Right_$callClinit = $rt_eraseClinit(i_Right);
    i_Left_$callClinit();
    i_Right_FIRST = i_Left_FIRST + 10;
},
juf_Function = $rt_classWithoutFields(0),
juf_Unused = $rt_classWithoutFields(0),
i_Tool = $rt_classWithoutFields(),
i_Tool_use$lambda$_1_0 = $rt_classWithoutFields(),
i_Tool_use$lambda$_1_0_apply = (var$0, var$1) => {
    return var$1 + "!";
};
function i_Tool_use$lambda$_1_1() {
    let a = this; jl_Object.call(a);
    a.$_0 = null;
    a.$_1 = null;
}
let i_Tool_use$lambda$_1_1_apply = (var$0, var$1) => {
    let var$2;
    var$2 = var$0.$_0;
    return var$2.$apply(var$1) + var$0.$_1;
},
i_Tool_use = $word => {
    let var$1, var$2, var$3, var$4;
    var$1 = new i_Square;
    var$2 = 3;
    i_Square__init_(var$1, var$2);
    var$2 = new i_Tool_use$lambda$_1_0;
    var$3 = new i_Tool_use$lambda$_1_1;
    var$3.$_0 = var$2;
    var$3.$_1 = $word;
    var$2 = null;
    var$4 = new i_Pair;
    var$4.$left = i_Square_area(var$1);
    var$4.$right = i_Square__init_0(4);
    return [var$3.$apply($word), var$4.$left, var$4.$right.$area(), i_Shape_name(var$1), var$1.$kind(), jl_Object_hash(var$4)].join();
},
i_Tool_read = () => {
    i_Square_$callClinit();
    i_Left_$callClinit();
    return [i_Square_LAST, i_Left_FIRST, i_Right_FIRST].join();
},
$rt_cls = cls => cls,
jl_Object_getClass = $this => {
    return $rt_cls($this.constructor);
},
jl_Object_equals = ($this, $other) => {
    return $this === $other ? 1 : 0;
},
jl_Object_hashCode = $this => {
    return 7;
},
ju_Objects_equals = (var$1, var$2) => {
    return var$1 === var$2 ? 1 : var$1 === null || var$2 === null ? 0 : var$1.$equals(var$2);
},
ju_Objects_hashCode = var$1 => {
    return var$1 === null ? 0 : var$1.$hashCode();
},
jl_Long_hashCode = var$1 => {
    return Number(var$1);
},
jl_Record = $rt_classWithoutFields();
function i_Point() {
    let a = this; jl_Record.call(a);
    a.$x = 0;
    a.$y = Long_ZERO;
    a.$next = null;
}
let i_Point__init_ = ($this, $x, $y, $next) => {
    $this.$x = $x;
    $this.$y = $y;
    $this.$next = $next;
},
i_Point__init_0 = (var_0, var_1, var_2) => {
    let var_3 = new i_Point();
    i_Point__init_(var_3, var_0, var_1, var_2);
    return var_3;
},
i_Point_hashCode = $this => {
    return ((((31 + $this.$x | 0) * 31 | 0) + jl_Long_hashCode($this.$y) | 0) * 31 | 0) + ju_Objects_hashCode($this.$next) | 0;
},
i_Point_equals = ($this, $o) => {
    return $this === $o ? 1 : $o !== null && jl_Object_getClass($o) === $rt_cls(i_Point) ? $this.$x === $o.$x && $this.$y === $o.$y && ju_Objects_equals($this.$next, $o.$next) ? 1 : 0 : 0;
};
let i_Tool_same = ($x, $z) => {
    let $a = i_Point__init_0(1, Long_fromInt($x), i_Point__init_0($z, Long_ZERO, null)), $b = i_Point__init_0(1, Long_fromInt(5), i_Point__init_0(2, Long_ZERO, null));
    return [ju_Objects_equals($a, $b), ju_Objects_equals($a, $a), ju_Objects_equals($a, $a.$next), ju_Objects_hashCode($a) === ju_Objects_hashCode($b)].join();
},
i_Tool_longs = $n => {
    return Long_lt(Long_fromInt($n), Long_create(4294967295, 2147483647)) ? String(Long_add(Long_create(1, 1), Long_fromInt(-5))) : "";
};
$rt_packages([-1, "i"]);
$rt_metadata([jl_Object, 0, 0, [], 1, 0, 0, ["$equals", $rt_wrapFunction1(jl_Object_equals), "$hashCode", $rt_wrapFunction0(jl_Object_hashCode)],
jl_Record, 0, jl_Object, [], 1, 0, 0, 0,
i_Point, 0, jl_Record, [], 1, 0, 0, ["$equals", $rt_wrapFunction1(i_Point_equals), "$hashCode", $rt_wrapFunction0(i_Point_hashCode)],
i_Shape, 0, jl_Object, [], 1, 0, 0, ["$kind", $rt_wrapFunction0(i_Shape_kind)],
i_Square, 0, i_Shape, [], 1, 0, () => i_Square_$callClinit(), ["$area", $rt_wrapFunction0(i_Square_area), "$kind", $rt_wrapFunction0(i_Square_kind)],
i_Names, 0, jl_Object, [], 1, 0, 0, 0,
i_Pair, 0, jl_Object, [juf_Unused], 1, 0, 0, 0,
i_Left, 0, jl_Object, [], 1, 0, 0, 0,
i_Right, 0, jl_Object, [], 1, 0, 0, 0]);
$rt_metadata([juf_Function, 0, jl_Object, [], 1537, 0, 0, 0,
juf_Unused, 0, jl_Object, [], 1537, 0, 0, 0,
i_Tool, 0, jl_Object, [], 1, 0, 0, 0,
i_Tool_use$lambda$_1_0, 0, jl_Object, [juf_Function], 1, 0, 0, ["$apply", $rt_wrapFunction1(i_Tool_use$lambda$_1_0_apply)],
i_Tool_use$lambda$_1_1, 0, jl_Object, [juf_Function], 1, 0, 0, ["$apply", $rt_wrapFunction1(i_Tool_use$lambda$_1_1_apply)]]);
$rt_stringPool(["square", " and on", "first"]);
export { i_Tool_use as use, i_Tool_read as read, i_Tool_longs as longs, i_Tool_same as same };
`.replace('"use strict";', '"use strict"; let $rt_packages = () => {};');
