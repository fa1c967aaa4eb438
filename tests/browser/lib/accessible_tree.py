"""What Firefox tells assistive technology about the page that it shows, as JSON: in reading order a list of
{role, tag, aria, id, named, name, description, level, states, text, value, chosen, depth}. Asks over AT-SPI, as a screen reader does."""
import json
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

MOST = 20000


def children(one):
    for i in range(one.get_child_count()):
        child = one.get_child_at_index(i)
        if child is not None:
            yield child


def documents(one, depth=0):
    if one.get_role() == Atspi.Role.DOCUMENT_WEB:
        yield one
    elif depth < 12:
        for child in children(one):
            yield from documents(child, depth + 1)


def states(one):
    return [state.value_nick for state in one.get_state_set().get_states()]


def text(one):
    return Atspi.Text.get_text(one, 0, -1) if 'Text' in one.get_interfaces() else ''


def value(one):
    return Atspi.Value.get_current_value(one) if 'Value' in one.get_interfaces() else None


def chosen(one):
    """Of a list that opens: the name of its chosen option."""
    for menu in children(one):
        for option in children(menu):
            if option.get_state_set().contains(Atspi.StateType.SELECTED):
                return option.get_name()
    return ''


def walk(one, depth, found):
    if len(found) > MOST:
        return
    attributes = one.get_attributes() or {}
    role = one.get_role_name()
    found.append({
        'role': role, 'tag': attributes.get('tag', ''), 'aria': attributes.get('xml-roles', ''), 'id': attributes.get('id', ''),
        'named': attributes.get('explicit-name') == 'true',
        'level': int(attributes.get('level', 0)), 'name': one.get_name() or '', 'description': one.get_description() or '',
        'states': states(one), 'text': text(one), 'value': value(one), 'chosen': chosen(one) if role == 'combo box' else '', 'depth': depth,
    })
    if role == 'combo box' and attributes.get('tag') == 'select':
        return
    for child in children(one):
        walk(child, depth + 1, found)


def main():
    for application in children(Atspi.get_desktop(0)):
        if 'firefox' not in (application.get_name() or '').lower():
            continue
        for document in documents(application):
            if document.get_state_set().contains(Atspi.StateType.SHOWING) and sys.argv[1] in (document.get_name() or ''):
                found = []
                walk(document, 0, found)
                return json.dump(found, sys.stdout)
    json.dump([], sys.stdout)


main()
