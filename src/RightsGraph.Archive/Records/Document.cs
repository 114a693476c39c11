using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Archive.Records;

/// <summary>A searchable text of the archive: a <see cref="Summary"/> or an <see cref="Entry"/>.</summary>
public abstract record Document
{
    private readonly DocumentText text;

    public required RecordId Id { get; init; }

    public required Source Source { get; init; }

    /// <summary>Counts the records of the source document in file order, from 0.</summary>
    public required int Ordinal { get; init; }

    public required LineSpan Lines { get; init; }

    /// <summary>The country whose page the text stands on.</summary>
    public required Country Country { get; init; }

    public string? Title { get; init; }

    /// <remarks>In a large archive it is read from a file each time.</remarks>
    /// <exception cref="IOException">That file cannot be read any more.</exception>
    public string? Text
    {
        get => text.Value;
        init => text = new DocumentText(value);
    }

    /// <summary>Tests the text, without making a string of it where it is in a file.</summary>
    /// <param name="test">Of the text, also where there is none.</param>
    /// <param name="inUtf8">Must say the same of the same text.</param>
    public bool TestText(Func<string?, bool> test, Utf8Test inUtf8) => text.Test(test, inUtf8);

    /// <summary>In the place of <see cref="Text"/>, wherever it is kept.</summary>
    internal DocumentText Body
    {
        init => text = value;
    }

    /// <summary>The year that the text is about, null where nothing tells.</summary>
    public int? Year { get; init; }

    /// <summary>BCP 47; <c>und</c> when undecided.</summary>
    public required string Language { get; init; }

    public string? Url { get; init; }

    /// <summary>A copy whose title and text lie behind it in memory.</summary>
    internal Document LaidOut() => this with
    {
        Title = Title is null ? null : new string(Title.AsSpan()),
        Body = text.Copy(),
    };

    /// <summary>By source name and then by place in the source: the order that breaks ties everywhere.</summary>
    public static int ComparePositions(Document left, Document right)
    {
        var bySource = string.CompareOrdinal(left.Source.Name, right.Source.Name);
        return bySource != 0 ? bySource : left.Ordinal.CompareTo(right.Ordinal);
    }
}
