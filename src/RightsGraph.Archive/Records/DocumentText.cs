using RightsGraph.Archive.Cache;

namespace RightsGraph.Archive.Records;

/// <summary>A record's text, in memory or in the cache. Two are equal if their texts are.</summary>
internal readonly record struct DocumentText
{
    private readonly object? text;

    public DocumentText(string? text) => this.text = text;

    public DocumentText(StoredText? text) => this.text = text;

    public string? Value => text is StoredText stored ? stored.Read() : (string?)text;

    /// <summary>In UTF-8 bytes where it is in the cache, else in UTF-16 units; read from nowhere.</summary>
    public int Length => text is StoredText stored ? stored.Length : ((string?)text)?.Length ?? 0;

    public bool Test(Func<string?, bool> test, Utf8Test inUtf8) =>
        text is StoredText stored ? stored.Test(inUtf8) : test((string?)text);

    /// <summary>A text in memory is copied, so that it lies behind the one copied before it.</summary>
    public DocumentText Copy() =>
        text is string inMemory ? new DocumentText(new string(inMemory.AsSpan())) : this;

    public bool Equals(DocumentText other) =>
        ReferenceEquals(text, other.text) || string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
