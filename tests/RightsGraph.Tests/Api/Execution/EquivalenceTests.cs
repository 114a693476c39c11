using CsCheck;
using GraphQL.Types;
using RightsGraph.Api.Schema;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>Random queries: our executor responds as GraphQL.NET's does.</summary>
public sealed class EquivalenceTests
{
    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();
    private static readonly HostileSchema Hostile = new();

    private readonly Tally tally = new();

    [Fact]
    public async Task TheArchiveIsAnsweredAsGraphQLNetAnswersIt()
    {
        await Gen.Select(RandomRecords.Archives, Gen.Int.Array[8]).SampleAsync(async (archive, seeds) =>
        {
            using (archive)
            {
                string[] ids =
                [
                    .. archive.Snapshot.Countries.Select(NodeId.Of),
                    .. archive.Snapshot.Documents.Select(NodeId.Of),
                    .. archive.Snapshot.Sources.Select(NodeId.Of),
                ];
                foreach (var seed in seeds)
                {
                    await AssertEqualAsync(Schema, archive.Index, new RandomQuery(Schema, seed, ids));
                }
            }
        }, iter: 150);

        tally.AssertTelling();
    }

    [Fact]
    public async Task WhateverGoesWrongGoesWrongAsWithGraphQLNet()
    {
        await Gen.Int.SampleAsync(
            seed => AssertEqualAsync(Hostile, index: null, new RandomQuery(Hostile, seed, ids: [])), iter: 1_500);

        tally.AssertTelling();
    }

    private async Task AssertEqualAsync(ISchema schema, SearchIndex? index, RandomQuery query)
    {
        var executions = new ExecutionsUnderTest(schema, index);
        try
        {
            await executions.AssertEqualAsync(
                query.Text, query.Variables, query.OtherChoices, query.OtherChoices, query.OddVariables);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{problem.Message}\n\n{query}", problem);
        }

        tally.Add(executions);
    }

    /// <summary>Counts, so that the queries can't all become ones that say nothing.</summary>
    private sealed class Tally
    {
        private int asked;
        private int executed;
        private int failing;

        public void Add(ExecutionsUnderTest executions)
        {
            Interlocked.Add(ref asked, executions.Counts.Asked);
            Interlocked.Add(ref executed, executions.Counts.Executed);
            Interlocked.Add(ref failing, executions.Counts.Failing);
        }

        public void AssertTelling()
        {
            Assert.True(executed > asked / 2, $"{executed} of {asked} queries were executed: too few.");
            Assert.True(failing > asked / 10, $"{failing} of {asked} answers had errors in them: too few.");
        }
    }
}
