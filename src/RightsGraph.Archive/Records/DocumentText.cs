using RightsGraph.Archive.Cache;

namespace RightsGraph.Archive.Records;

/// <summary>A record's text: in memory, or where it is kept in a file. Equal are those that say the same.</summary>
internal readonly struct DocumentText : IEquatable<DocumentText>
{
    private readonly object? text;

    public DocumentText(string? text) => this.text = text;

    public DocumentText(StoredText? text) => this.text = text;

    /// <summary>Read anew at each call where it is kept in a file.</summary>
    public string? Value => text is StoredText kept ? kept.Read() : (string?)text;

    /// <summary>
    /// What two tests say that ask the same, the one of a string, the other where the text is in a file.
    /// </summary>
    public bool Test(Func<string?, bool> test, Utf8Test inUtf8) =>
        text is StoredText kept ? kept.Test(inUtf8) : test((string?)text);

    /// <summary>Where it is kept in memory, a copy that lies behind what was copied before it.</summary>
    public DocumentText Copy() =>
        text is string inMemory ? new DocumentText(new string(inMemory.AsSpan())) : this;

    public bool Equals(DocumentText other) =>
        ReferenceEquals(text, other.text) || string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is DocumentText other && Equals(other);

    public override int GetHashCode() => Value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string? ToString() => Value;
}
