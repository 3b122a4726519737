// Hides what is asked of something new while something that is there is chosen.
function showFresh() {
  document.querySelectorAll('[data-existing]').forEach(choice => {
    const form = choice.closest('form');
    form.querySelectorAll('[data-fresh]').forEach(part => part.hidden = choice.value !== '');
  });
}
document.addEventListener('change', event => { if (event.target.matches('[data-existing]')) showFresh(); });
document.addEventListener('DOMContentLoaded', showFresh);
