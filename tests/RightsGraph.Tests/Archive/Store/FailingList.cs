using System.Collections;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>
/// Gives its items and then does something: by default it fails, as a file can that is read as it is imported.
/// </summary>
internal sealed class FailingList<T>(IReadOnlyList<T> items, Action? then = null) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index == items.Count - 1)
            {
                (then ?? Fail)();
            }

            yield return items[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Fail() => throw new IOException();
}
