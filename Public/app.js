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

  // A form that is being filled in is kept while somebody types; what others typed meanwhile is told beside the line.
  var keeper = document.querySelector('form[data-draft]');
  if (keeper && window.fetch) {
    var touched = {};
    var waiting = null;
    var isBusy = false;
    var said = document.getElementById('saved');
    var say = function (words) { if (said) said.textContent = words; };
    var line = function (name) {
      var cut = name.lastIndexOf('-');
      return cut > 0 && /^m?[0-9]+$/.test(name.slice(cut + 1)) ? name.slice(cut + 1) : null;
    };
    var field = function (name) { return keeper.querySelector('[name="' + name + '"]'); };
    var tell = function (id, words) {
      var note = document.getElementById('note-' + id);
      if (!note) return;
      note.textContent = words || '';
      note.hidden = !words;
    };
    var keep = function () {
      waiting = null;
      var ids = Object.keys(touched);
      if (!ids.length) return;
      if (isBusy) { plan(1000); return; }
      var body = new URLSearchParams();
      body.append('csrf', field('csrf').value);
      Array.prototype.forEach.call(keeper.elements, function (each) {
        if (each.name && each.type !== 'submit' && touched[line(each.name)]) body.append(each.name, each.value);
      });
      touched = {};
      isBusy = true;
      say('正在保存…');
      fetch(keeper.getAttribute('data-draft'), { method: 'POST', body: body, redirect: 'error', credentials: 'same-origin' })
        .then(function (answer) {
          var type = answer.headers.get('Content-Type') || '';
          if (!answer.ok || type.indexOf('json') < 0) throw new Error(String(answer.status));
          return answer.json();
        })
        .then(function (answer) {
          isBusy = false;
          var notes = 0;
          answer.lines.forEach(function (each) {
            // A measure's fields have a letter before its number.
            var id = each.measure === undefined ? String(each.target) : 'm' + each.measure;
            var stamp = field('stamp-' + id);
            var seen = field('seen-' + id);
            if (stamp) stamp.value = each.stamp;
            if (seen && each.seen !== undefined) seen.value = each.seen;
            if (each.note) notes += 1;
            tell(id, each.note);
          });
          if (notes) { say('有 ' + notes + ' 项别人也在填写，没有覆盖，请看红字'); return; }
          say('已保存 ' + answer.saved);
          if (!Object.keys(touched).length) {
            changed = false;
            var note = document.getElementById('unsaved');
            if (note) note.hidden = true;
          }
        })
        .catch(function () {
          isBusy = false;
          ids.forEach(function (id) { touched[id] = true; });
          say('暂时没有自动保存上：请按“保存草稿”，需要时会请您重新登录，填写的内容不会丢');
        });
    };
    var plan = function (delay) {
      if (waiting) window.clearTimeout(waiting);
      waiting = window.setTimeout(keep, delay);
    };
    keeper.addEventListener('input', function (event) {
      var id = event.target.name ? line(event.target.name) : null;
      if (!id) return;
      touched[id] = true;
      plan(1500);
    });
    keeper.addEventListener('change', function () { if (Object.keys(touched).length) plan(300); });
    keeper.addEventListener('submit', function () { if (waiting) window.clearTimeout(waiting); });
  }

  // How strong a new password is, as it is typed (Policy/Access/PasswordStrength.swift says it the same way).
  var strength = document.getElementById('strength');
  if (strength) {
    var typed = document.getElementById(strength.getAttribute('data-for'));
    var shortest = Number(strength.getAttribute('data-shortest'));
    var grades = strength.getAttribute('data-words').split(',');
    typed.addEventListener('input', function () {
      var characters = Array.from(typed.value);
      var has = function (pattern) { return characters.some(function (each) { return pattern.test(each); }); };
      var size = (has(/[a-z]/) ? 26 : 0) + (has(/[A-Z]/) ? 26 : 0) + (has(/[0-9]/) ? 10 : 0) +
        (has(/[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]/) ? 33 : 0) + (has(/[^\x00-\x7f]/) ? 2000 : 0);
      var different = new Set(characters).size;
      var bits = (different + 0.25 * (characters.length - different)) * Math.log2(Math.max(1, size));
      var grade = characters.length < shortest ? 0 : bits >= 75 ? 3 : bits >= 50 ? 2 : 1;
      strength.textContent = grades[grade];
      strength.setAttribute('data-grade', String(grade));
      strength.hidden = characters.length === 0;
    });
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
