/** The statutory work sheet of websites (政府网站工作年度报表): its form, and what is typed in it. */
package org.gongkai.sheet;
