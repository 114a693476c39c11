using CsCheck;
using RightsGraph.Search.NearDuplicates;
using static RightsGraph.Tests.Search.NearDuplicates.NearDuplicateOracle;

namespace RightsGraph.Tests.Search.NearDuplicates;

public sealed class NearDuplicateFinderTests
{
    [Fact]
    public void AGroupTakesWhatIsSimilarToAllOfIt() => Texts.Array[0, 40].Sample(texts =>
    {
        var groups = Find(texts);
        var sets = texts.Select(ShinglesOf).ToArray();

        Assert.All(groups, group => Assert.All(
            group.SelectMany(left => group.Select(right => (left, right))),
            pair => Assert.True(AreSimilar(sets[pair.left], sets[pair.right]))));
        Assert.Equal(Expected(sets), groups.Select(group => string.Join(' ', group)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void GroupsDoNotDependOnTheOrderOfTheTexts() => Texts.Array[1, 40].SelectMany(texts =>
        Gen.Shuffle(Enumerable.Range(0, texts.Length).ToArray()).Select(order => (texts, order))).Sample(sample =>
        {
            var texts = sample.texts.Select((text, number) => SearchArchive.Summary(number, text)).ToArray();
            var shuffled = sample.order.Select(place => texts[place]);
            Assert.Equal(
                NearDuplicateFinder.Find(texts, CancellationToken.None),
                NearDuplicateFinder.Find(shuffled, CancellationToken.None));
        });

    [Theory]
    [InlineData("Police beat the workers in Aktau.", "police  BEAT the workers, in Aktau")]
    [InlineData("The women’s court of the city sat.", "The women's court of the city sat.")]
    [InlineData("Accepted in part by Kazakhstan.", "accepted in part by kazakhstan")]
    public void CaseAndSignsCountForNothing(string left, string right) => Assert.Single(Find(left, right));

    [Theory]
    [InlineData("", "")]
    [InlineData("–", "…")]
    [InlineData("See section two above.", "See section two above.")]
    [InlineData("Police beat the workers in Aktau.", "In Aktau the workers beat police.")]
    public void WhatHasFewWordsOrOthersIsAlone(string left, string right) => Assert.Empty(Find(left, right));

    [Fact]
    public void ACharacterOfChineseIsAWord() => Assert.Single(Find(
        "人权理事会通过了关于言论自由的决议并要求各国尊重人权",
        "人权理事会通过了关于言论自由的决议，并要求各国尊重人权。"));

    /// <summary>What changes a little every year: the first and the last have nothing in common.</summary>
    [Fact]
    public void AChainIsCutWhereItsEndsAreNotSimilar()
    {
        var versions = Enumerable.Range(0, 10).Select(year =>
            string.Join(' ', Enumerable.Range(0, 100).Select(word => $"w{word + (year * 4)}"))).ToArray();
        var groups = Find(versions);
        Assert.True(groups.Count > 1);
        Assert.All(groups, group => Assert.True(group.Max() - group.Min() < 6));
    }

    // A text joins the group whose first member is the most similar, of those to all of whose members it is similar.
    private static IEnumerable<string> Expected(HashSet<string>[] sets)
    {
        var groups = new List<List<int>>();
        foreach (var (number, set) in sets.Index().Where(set => set.Item.Count > 0))
        {
            var best = groups.Where(group => group.All(member => AreSimilar(sets[member], set)))
                .MaxBy(group => Similarity(sets[group[0]], set));
            if (best is null)
            {
                groups.Add([number]);
            }
            else
            {
                best.Add(number);
            }
        }

        return groups.Where(group => group.Count > 1).Select(group => string.Join(' ', group))
            .Order(StringComparer.Ordinal);
    }

    private static List<int[]> Find(params IEnumerable<string> texts)
    {
        var records = texts.Select((text, number) => SearchArchive.Summary(number, text)).ToArray();
        var numbers = records.ToDictionary(record => record.Id, record => record.Ordinal);
        return NearDuplicateFinder.Find(records, CancellationToken.None)
            .ConvertAll(group => Array.ConvertAll(group, id => numbers[id]));
    }
}
