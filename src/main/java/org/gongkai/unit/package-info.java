/** Annual reports of other bodies (县市区、部门): numbers alone, which are summed (汇总). */
package org.gongkai.unit;
