namespace RightsGraph.EndToEnd;

/// <summary>Tests that hold seconds against the program or keep both cores busy: nothing else runs beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
