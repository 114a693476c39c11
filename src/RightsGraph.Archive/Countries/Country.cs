namespace RightsGraph.Archive.Countries;

/// <summary>A country or territory of ISO 3166-1 (and Kosovo), as <c>countries.tsv</c> describes it. One more, the
/// World, has the texts whose source says that they are about the world or a region.</summary>
public sealed record Country
{
    /// <summary>The index in the table, for arrays with an item for each country.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The code of the World, from the range that ISO 3166-1 leaves to its users.</summary>
    public const string WorldCode = "XWW";

    /// <summary>ISO 3166-1 alpha-3; XKX for Kosovo.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2; XK for Kosovo.</summary>
    public required string Alpha2 { get; init; }

    /// <summary>The usual English short name.</summary>
    public required string Name { get; init; }

    /// <summary>UN M49 region; Antarctica is its own.</summary>
    public required string Region { get; init; }

    /// <summary>UN geoscheme subregion; null for Antarctica and the World.</summary>
    public string? Subregion { get; init; }

    public required IReadOnlyList<string> OfficialNames { get; init; }

    /// <summary>Other spellings, former names and short forms.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Adjectives and names of the people. Some are shared: Congolese, Korean.</summary>
    public required IReadOnlyList<string> Demonyms { get; init; }

    /// <summary>Whether it is no country: nothing is read into the world because a text names it, and it is on no
    /// map.</summary>
    public bool IsWorld => Code == WorldCode;

    public IEnumerable<string> Names => [Name, .. OfficialNames, .. OtherNames];

    public bool Equals(Country? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
