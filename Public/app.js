// Comfort only: every page works without this file.
(function () {
  'use strict';

  // An error summary takes the focus, so that it is read first.
  var errors = document.getElementById('errors');
  if (errors) errors.focus();

  // Leaving a form with unsaved words asks first.
  var form = document.querySelector('form[data-guard]');
  if (form) {
    var changed = form.hasAttribute('data-changed');
    form.addEventListener('input', function () { changed = true; mark(); });
    form.addEventListener('submit', function () { changed = false; });
    window.addEventListener('beforeunload', function (event) {
      if (!changed) return;
      event.preventDefault();
      event.returnValue = '';
    });
  }
  function mark() {
    var note = document.getElementById('unsaved');
    if (note) note.hidden = false;
  }

  // Long stories say how long they are.
  Array.prototype.forEach.call(document.querySelectorAll('textarea[data-most]'), function (area) {
    var most = Number(area.getAttribute('data-most'));
    var note = document.createElement('p');
    note.className = 'hint count';
    area.insertAdjacentElement('afterend', note);
    function count() {
      var length = Array.from(area.value).length;
      note.textContent = length > most * 0.8 ? '已输入 ' + length + ' 字，最多 ' + most + ' 字' : '';
    }
    area.addEventListener('input', count);
    count();
  });

  // A button that sends twice does harm: the second press waits.
  Array.prototype.forEach.call(document.querySelectorAll('form[method="post"]'), function (each) {
    each.addEventListener('submit', function (event) {
      if (each.getAttribute('data-sent')) { event.preventDefault(); return; }
      each.setAttribute('data-sent', '1');
      window.setTimeout(function () { each.removeAttribute('data-sent'); }, 4000);
    });
  });

  // The slash leads to the search field.
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
    var here = document.activeElement;
    if (here && /^(INPUT|TEXTAREA|SELECT)$/.test(here.tagName)) return;
    var field = document.getElementById('f-q');
    if (field) { event.preventDefault(); field.focus(); }
  });

  // In a plan's outline the section in view is marked.
  var outline = document.querySelector('.reading > nav');
  if (outline && 'IntersectionObserver' in window) {
    var links = {};
    Array.prototype.forEach.call(outline.querySelectorAll('a[href^="#"]'), function (link) {
      links[link.getAttribute('href').slice(1)] = link;
    });
    var current = null;
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        if (current) current.removeAttribute('aria-current');
        current = links[entry.target.id];
        if (current) current.setAttribute('aria-current', 'true');
      });
    }, { rootMargin: '-80px 0px -70% 0px' });
    Object.keys(links).forEach(function (id) {
      var heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    });
  }
})();
