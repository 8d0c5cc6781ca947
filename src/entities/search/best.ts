interface Place {
  entity: number;
  name: number;
  score: number;
}

/** The best so many, each entity by its best name. */
export class Best {
  private readonly places: Place[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What scores no more than this does not come in. */
  floor(): number {
    return this.places.length < this.most ? -1 : (this.places.at(-1)?.score ?? -1);
  }

  enter(place: Place): void {
    if (place.score <= this.floor()) return;
    const same = this.places.findIndex(({ entity }) => entity === place.entity);
    if (same >= 0 && (this.places[same]?.score ?? 0) >= place.score) return;
    if (same >= 0) this.places.splice(same, 1);
    else if (this.places.length === this.most) this.places.pop();
    const after = this.places.findIndex(({ score }) => score < place.score);
    this.places.splice(after < 0 ? this.places.length : after, 0, place);
  }

  list(): readonly Place[] {
    return this.places;
  }
}
